/**
 * What a drawing may consist of: the shapes, text, paint and filters of SVG 2, and nothing that acts, loads or leads
 * elsewhere. Names are compared exactly: `onLoad` or `SCRIPT` mean nothing in XML but much to an HTML parser.
 */

/** Elements that are kept. `style` is kept until its rules stand in the shapes, then removed. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  `svg g defs symbol use switch title desc style
  path rect circle ellipse line polyline polygon image text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
  fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/u),
);

/** Elements of SVG's animation. */
export const ANIMATIONS: ReadonlySet<string> = new Set([
  'animate',
  'animateMotion',
  'animateTransform',
  'animateColor',
  'set',
  'mpath',
  'discard',
]);

/** Properties that may be written as attributes (SVG 2, section 6.6) and that a picture on a page has a use for. */
export const PRESENTATION: ReadonlySet<string> = new Set(
  `alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters direction display
  dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size font-size-adjust
  font-stretch font-style font-variant font-weight image-rendering letter-spacing lighting-color marker-end marker-mid
  marker-start mask mask-type opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor
  text-decoration text-overflow text-rendering transform-origin unicode-bidi vector-effect visibility white-space word-spacing
  writing-mode`.split(/\s+/u),
);

/** Attributes that say where and how large: kept on every element. `href`, `style` and `class` have rules of their own. */
export const ATTRIBUTES: ReadonlySet<string> = new Set(
  `id lang xml:lang xml:space systemLanguage transform viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width
  height d points pathLength dx dy rotate textLength lengthAdjust startOffset method spacing side offset gradientUnits
  gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
  markerUnits markerWidth markerHeight refX refY orient filterUnits primitiveUnits in in2 result mode type values tableValues
  slope intercept amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode
  kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent azimuth elevation pointsAtX
  pointsAtY pointsAtZ z limitingConeAngle stdDeviation baseFrequency numOctaves seed stitchTiles scale xChannelSelector
  yChannelSelector radius`.split(/\s+/u),
);

/** Functions that may stand in a value. `url()` is judged by itself; whatever else loads or computes from outside is not here. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  `url var calc min max clamp rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark matrix translate translatex
  translatey scale scalex scaley rotate skewx skewy blur brightness contrast drop-shadow grayscale hue-rotate invert opacity
  saturate sepia inset circle ellipse polygon path`.split(/\s+/u),
);
