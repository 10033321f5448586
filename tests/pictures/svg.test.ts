import { describe, expect, it } from 'vitest';
import { titledSvg } from '../../src/pictures/svg.ts';
import { cleaned } from './cleaned.ts';

const naming = { id: 'factory-floor', file: 'content/figures/factory-floor.svg' };

function clean(inside: string, attributes = 'viewBox="0 0 40 60"'): ReturnType<typeof cleaned> {
  return cleaned(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n${inside}\n</svg>\n`, naming);
}

/** The drawing without its root, for cases that are about what is inside. */
function inside(svg: string): string {
  return svg.replace(/^<svg[^>]*>|<\/svg>$/gu, '');
}

describe('The root of a cleaned drawing', () => {
  it('keeps its viewBox and leaves its size to the layout', () => {
    const { svg } = clean(
      '<path d="M0 0h9"/>',
      'viewBox="-3.5 0 367 586" width="367" height="586" x="4" version="1.1"',
    );
    expect(svg).toBe('<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3.5 0 367 586"><path d="M0 0h9"/></svg>');
  });

  it('gets a viewBox from its size in absolute units if it has none', () => {
    expect(clean('<path d="M0 0h9"/>', 'width="40" height="60px"').svg).toContain('viewBox="0 0 40 60"');
    expect(clean('<path d="M0 0h9"/>', 'width="1in" height="72pt"').svg).toContain('viewBox="0 0 96 96"');
  });

  it('loses the title and description that the record of the figure replaces, but not those of parts', () => {
    const { svg, problems } = clean(
      '<title>x</title><desc>y</desc><g fill="red"><title>The gate</title><path d="M0 0h9"/><path d="M0 9h9"/></g>',
    );
    expect(inside(svg)).toBe('<g fill="red"><title>The gate</title><path d="M0 0h9"/><path d="M0 9h9"/></g>');
    expect(problems).toEqual([]);
  });

  it('gets the namespace of SVG if it has none, so that the file can stand alone', () => {
    expect(cleaned('<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>', naming).svg).toContain(
      'xmlns="http://www.w3.org/2000/svg"',
    );
  });
});

describe('Style becomes attributes', () => {
  it.each([
    ['a style attribute', '<path d="M0 0h9" style="fill:none;stroke-width:2.4px"/>', 'fill="none" stroke-width="2.4"'],
    [
      'over an attribute of the same name, which CSS outweighs',
      '<path d="M0 0h9" fill="red" style="fill:none"/>',
      'fill="none"',
    ],
    [
      'important declarations over later ones',
      '<path d="M0 0h9" style="fill:none!important;fill:red"/>',
      'fill="none"',
    ],
    [
      'a variable with its fallback',
      '<path d="M0 0h9" style="fill:var(--pencil, #ffd21f)"/>',
      'fill="var(--pencil, #ffd21f)"',
    ],
    [
      'a style sheet',
      '<style>.a{fill:none}path.a{fill-rule:evenodd}</style><path class="a" d="M0 0h9"/>',
      'fill="none" fill-rule="evenodd"',
    ],
    [
      'the more specific rule',
      '<style>path.a{fill:blue}.a{fill:none}</style><path class="a" d="M0 0h9"/>',
      'fill="#00f"',
    ],
    [
      'a sheet in CDATA',
      '<style><![CDATA[.a>path{fill:none}]]></style><g class="a"><path d="M0 0h9"/><path d="M0 0h9" fill="red"/></g>',
      'fill="none"',
    ],
    [
      'markers at once',
      '<defs><marker id="m"><path d="M0 0h1"/></marker></defs><path d="M0 0h9" style="marker:url(#m)"/>',
      'marker-end="url(#factory-floor__a)" marker-mid="url(#factory-floor__a)" marker-start="url(#factory-floor__a)"',
    ],
    [
      'a transformation in pixels and degrees',
      '<circle r="2" style="transform:translate(3px,4px)"/>',
      'transform="translate(3 4)"',
    ],
  ])('%s', (_what, drawn, attributes) => {
    const { svg, problems } = clean(drawn);
    expect(svg).toContain(attributes);
    expect(svg).not.toMatch(/style|class/u);
    expect(problems).toEqual([]);
  });

  it('takes the font shorthand apart', () => {
    const { svg } = clean(
      `<style>text{font:italic 600 14px/1.2 Archivo,"Arial Narrow",sans-serif}</style><text y="9">seen</text>`,
    );
    for (const attribute of ['font-style="italic"', 'font-weight="600"', 'font-size="14"', 'font-stretch="normal"'])
      expect(svg).toContain(attribute);
    expect(svg).toContain('font-family="Archivo,&quot;Arial Narrow&quot;,sans-serif"');
  });

  it('reports a property that no attribute can say, once, where it stands', () => {
    const { problems } = clean(
      '<path d="M0 0h9" style="mix-blend-mode:multiply"/><path d="M0 9h9" style="mix-blend-mode:multiply"/>',
    );
    expect(problems).toMatchObject([{ code: 'unsafe-svg', severity: 'notice', place: { line: 2, column: 18 } }]);
    expect(problems[0]?.message).toBe('The style `mix-blend-mode: multiply` was left out of the drawing.');
  });

  it('reports rules for one medium or state, at the style sheet', () => {
    const { svg, problems } = clean(
      '<style>@media print{path{fill:#000}}path:hover{fill:red}path{fill:none}</style>\n<path d="M0 0h9"/>',
    );
    expect(inside(svg)).toBe('<path fill="none" d="M0 0h9"/>');
    expect(problems).toMatchObject([{ code: 'unsafe-svg', place: { line: 2, column: 1 } }]);
    expect(problems[0]?.message).toContain('@media print');
  });

  it('says nothing of rules that no shape uses, nor of what drawing programs write without effect', () => {
    const sheet = '<style>.unused{font:1px x}</style>';
    const noise = '<path d="M0 0h9" style="-inkscape-stroke:none;mix-blend-mode:normal;isolation:auto;fill:none"/>';
    expect(clean(sheet + noise).problems).toEqual([]);
  });
});

describe('Ids', () => {
  it('carry the id of the figure, and every reference follows', () => {
    const { svg } = clean(
      '<defs><linearGradient id="sky"><stop stop-color="red"/></linearGradient><clipPath id="edge"><path d="M0 0h9v9z"/></clipPath></defs>' +
        '<path id="gate" fill="url(#sky)" clip-path="url(\'#edge\')" d="M0 0h9"/><use href="#gate" x="9"/>',
    );
    const defined = [...svg.matchAll(/\sid="([^"]*)"/gu)].map((match) => match[1]);
    const used = [...svg.matchAll(/(?:url\(#|href="#)([^")]*)/gu)].map((match) => match[1]);
    expect(new Set(used)).toEqual(new Set(defined));
    expect(defined).toHaveLength(3);
    expect(defined.every((id) => id?.startsWith('factory-floor__'))).toBe(true);
  });

  it('can be referred to whatever the file is called', () => {
    const source =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><clipPath id="edge"><path d="M0 0h9v9z"/></clipPath><path clip-path="url(#edge)" d="M0 0h9"/></svg>';
    expect(cleaned(source, { id: '아리랑 (1).final', file: 'a.svg' }).svg).toContain(
      'clip-path="url(#아리랑__1__final__a)"',
    );
  });

  it('are dropped where nothing refers to them', () => {
    expect(inside(clean('<path id="Layer_1" d="M0 0h9"/>').svg)).toBe('<path d="M0 0h9"/>');
  });

  it('are joined by href alone, since xlink is not needed', () => {
    const { svg } = clean(
      '<path id="gate" d="M0 0h9"/><use xlink:href="#gate"/>',
      'viewBox="0 0 9 9" xmlns:xlink="http://www.w3.org/1999/xlink"',
    );
    expect(svg).toContain('<use href="#factory-floor__a"/>');
    expect(svg).not.toContain('xlink');
  });
});

describe('What stays', () => {
  it.each([
    ['a variable', '<path fill="var(--plate-ink, #f1f4f0)" d="M0 0h9"/>'],
    ['a variable in a variable', '<path fill="var(--a, var(--b, #f1f4f0))" d="M0 0h9"/>'],
    [
      'shapes as the shapes they are',
      '<rect width="4" height="5" x="1" y="2" rx="1"/><circle cx="4" cy="4" r="2"/><line x1="1" x2="2" y1="3" y2="4"/>',
    ],
    ['neighbours unmerged', '<path d="M0 0h9"/><path d="M0 9h9"/>'],
    ['groups that mean something', '<g opacity=".5"><path d="M0 0h9"/><path d="M0 9h9"/></g>'],
    ['dots made of dashes', '<path stroke="#6d7872" stroke-dasharray=".1 5.6" stroke-linecap="round" d="M0 0h9"/>'],
    ['words in Korean and signs', '<text x="9" lang="ko">“아리랑” &amp; ‘손전화기’ &lt;3</text>'],
    ['embedded pixels', '<image width="1" height="1" href="data:image/png;base64,iVBORw0KGgo="/>'],
  ])('%s', (_what, drawn) => {
    const { svg, problems } = clean(drawn);
    expect(inside(svg)).toBe(drawn);
    expect(problems).toEqual([]);
  });
});

describe('An export of a drawing program', () => {
  it('may begin with a byte order mark and have the line ends of Windows', () => {
    const { svg, problems } = cleaned(
      '\uFEFF<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\r\n<path d="M0 0h9"/>\r\n<script/>\r\n</svg>',
      naming,
    );
    expect(inside(svg)).toBe('<path d="M0 0h9"/>');
    expect(problems).toMatchObject([{ place: { line: 3, column: 1 } }]);
  });

  it('of Inkscape loses its notes without a word', () => {
    const { svg, problems } = cleaned(
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg5" inkscape:version="1.2.2"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff"/>
  <defs id="defs2"/>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1">
    <rect style="fill:#f1f4f0;stroke-width:0.264583" id="rect1" width="50" height="40" x="10" y="20"/>
  </g>
</svg>`,
      naming,
    );
    expect(inside(svg)).toBe('<rect width="50" height="40" x="10" y="20" fill="#f1f4f0" stroke-width=".265"/>');
    expect(problems).toEqual([]);
  });

  it('of Illustrator is read with the entities in which it keeps its namespaces', () => {
    const { svg, problems } = cleaned(
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns_svg "http://www.w3.org/2000/svg">
]>
<svg xmlns="&ns_svg;" viewBox="0 0 9 9" style="enable-background:new 0 0 9 9;" xml:space="preserve"><style type="text/css">.st0{fill:#1C2321;}</style><path class="st0" d="M0 0h9"/></svg>`,
      naming,
    );
    expect(inside(svg)).toBe('<path fill="#1c2321" d="M0 0h9"/>');
    expect(problems).toEqual([]);
  });
});

describe('A drawing that is not well formed is an error with its place', () => {
  it.each([
    ['nothing at all', '', 1, 1, 'the file is empty'],
    ['another root', '<html><body/></html>', 1, 1, 'its first element is not `<svg>`'],
    [
      'a tag that is not closed',
      '<svg xmlns="http://www.w3.org/2000/svg">\n  <g>\n    <path d="M0 0h9"/>\n</svg>',
      4,
      1,
      '`</svg>` comes where `</g>` should close `<g>`',
    ],
    [
      'a tag closed twice',
      '<svg xmlns="http://www.w3.org/2000/svg"><g></g></g></svg>',
      1,
      48,
      '`</g>` comes where `</svg>` should close `<svg>`',
    ],
    ['an end in the middle', '<svg xmlns="http://www.w3.org/2000/svg">\n<path d="M0 0', 2, undefined, 'unclosed'],
    [
      'an attribute without quotes',
      '<svg xmlns="http://www.w3.org/2000/svg">\n<path d=M0/></svg>',
      2,
      undefined,
      'unquoted',
    ],
    [
      'an unknown prefix',
      '<svg xmlns="http://www.w3.org/2000/svg">\n<use xlink:href="#a"/></svg>',
      2,
      undefined,
      'prefix',
    ],
    [
      'an unknown entity',
      '<svg xmlns="http://www.w3.org/2000/svg">\n<text>&nothing;</text></svg>',
      2,
      undefined,
      'entity',
    ],
  ])('%s', (_what, source, line, column, reason) => {
    const { svg, problems } = cleaned(source, naming);
    expect(svg).toBe('');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'unreadable-picture',
      severity: 'error',
      place: { file: naming.file, line, ...(column === undefined ? {} : { column }) },
    });
    expect(problems[0]?.message).toContain(reason);
  });
});

describe('titledSvg', () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>';

  it('makes a drawing an image with a name and a description, which come first', () => {
    expect(titledSvg(drawing, { titleId: 't1', title: 'The gate', descId: 'd1', desc: 'Two posts.' })).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" aria-labelledby="t1" aria-describedby="d1">' +
        '<title id="t1">The gate</title><desc id="d1">Two posts.</desc><path d="M0 0h9"/></svg>',
    );
  });

  it('names no description that is not there', () => {
    expect(titledSvg(drawing, { titleId: 't1', title: 'The gate' })).not.toMatch(/desc/u);
  });

  it('takes words as words', () => {
    const svg = titledSvg(drawing, { titleId: 't1', title: '“AT&T” </title><script>', descId: 'd"1', desc: '<b>' });
    expect(svg).toContain('<title id="t1">“AT&#38;T” &#60;/title&#62;&#60;script&#62;</title>');
    expect(svg).toContain('<desc id="d&#34;1">&#60;b&#62;</desc>');
  });

  it('opens a drawing without shapes', () => {
    expect(titledSvg('<svg viewBox="0 0 9 9"/>', { titleId: 't', title: 'Nothing' })).toBe(
      '<svg viewBox="0 0 9 9" role="img" aria-labelledby="t"><title id="t">Nothing</title></svg>',
    );
  });
});
