/** A drawing that tries something, with one shape (`M1 1h8v8z`) that has to survive. */
export interface Hostile {
  readonly name: string;
  readonly svg: string;
  /** Code of each problem that it must raise, with the text that stands at its place. */
  readonly raises: readonly (readonly [code: string, at: string])[];
}

const SHAPE = '<path d="M1 1h8v8z"/>';

function drawing(inside: string, attributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>\n${SHAPE}\n${inside}\n</svg>`;
}

/** What an attacker, or a careless export, has put into drawings; each left harmless and reported where it stands. */
export const HOSTILE: readonly Hostile[] = [
  { name: 'a script', svg: drawing('<script>alert(1)</script>'), raises: [['unsafe-svg', '<script>']] },
  {
    name: 'a script under another prefix',
    svg: drawing('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
    raises: [['unsafe-svg', '<s:script']],
  },
  { name: 'a script in capitals', svg: drawing('<SCRIPT>alert(1)</SCRIPT>'), raises: [['unsafe-svg', '<SCRIPT>']] },
  {
    name: 'handlers in any spelling',
    svg: drawing('<rect width="1" height="1" onclick="alert(1)" ONLOAD="alert(2)"/>', ' onload="alert(3)"'),
    raises: [
      ['unsafe-svg', 'onload='],
      ['unsafe-svg', 'onclick='],
      ['unsafe-svg', 'ONLOAD='],
    ],
  },
  {
    name: 'a page inside',
    svg: drawing(
      '<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://example.org"/></foreignObject>',
    ),
    raises: [['unsafe-svg', '<foreignObject']],
  },
  {
    name: 'markup in a title, where an HTML parser leaves SVG',
    svg: drawing(
      '<g><desc><style><path d="&lt;/style>&lt;img src=x onerror=alert(1)>"/></style></desc><rect width="2" height="2"/></g>',
    ),
    raises: [['unsafe-svg', '<style>']],
  },
  {
    name: 'CDATA that becomes markup',
    svg: drawing('<text><![CDATA[</text></svg><img src=x onerror=alert(1)>]]></text>'),
    raises: [],
  },
  { name: 'a comment that HTML ends early', svg: drawing('<!--><img src="x" onerror="alert(1)">-->'), raises: [] },
  {
    name: 'a script link',
    svg: drawing('<a xlink:href="java&#x09;script:alert(1)"><circle r="2"/></a>'),
    raises: [['unsafe-svg', '<a ']],
  },
  {
    name: 'pictures of other servers',
    svg: drawing(
      '<image href="https://example.org/pixel.png" width="1" height="1"/><image xlink:href="//example.org/p.png" width="1" height="1"/>',
    ),
    raises: [
      ['unsafe-svg', '<image href'],
      ['unsafe-svg', '<image xlink'],
    ],
  },
  {
    name: 'a drawing inside a data address',
    svg: drawing('<image href="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+" width="1" height="1"/>'),
    raises: [['unsafe-svg', '<image']],
  },
  {
    name: 'parts of other files',
    svg: drawing(
      '<use href="other.svg#a"/><use href="data:application/xml;base64,AAAA#a"/><linearGradient id="l" href="https://example.org/#g"/>',
    ),
    raises: [
      ['unsafe-svg', '<use href="other'],
      ['unsafe-svg', '<use href="data'],
      ['unsafe-svg', '<linearGradient'],
    ],
  },
  {
    name: 'paint of other servers',
    svg: drawing(
      '<rect width="1" height="1" fill="url(https://example.org/#p)" filter="\\75rl(https://example.org/#f)" mask="image-set(\'https://example.org/m\' 1x)"/>',
    ),
    raises: [
      ['unsafe-svg', 'fill='],
      ['unsafe-svg', 'filter='],
      ['unsafe-svg', 'mask='],
    ],
  },
  {
    name: 'a style sheet that loads',
    svg: drawing(
      '<style>@import url(https://example.org/a.css);@font-face{font-family:x;src:url(https://example.org/x.woff)}path{fill:url(https://example.org/#q)}</style>',
    ),
    raises: [
      ['unsafe-svg', '<style>'],
      ['unsafe-svg', '<style>'],
    ],
  },
  {
    name: 'a style attribute that loads',
    svg: drawing(
      '<rect width="1" height="1" style="fill:url(https://example.org/#p);background:url(//example.org/b)"/>',
    ),
    raises: [
      ['unsafe-svg', 'style='],
      ['unsafe-svg', 'style='],
    ],
  },
  {
    name: 'animation of an address and of a handler',
    svg: drawing(
      '<g><set attributeName="onclick" to="alert(1)"/><animate attributeName="href" values="javascript:alert(1)"/></g>',
    ),
    raises: [
      ['animated-picture', '<set'],
      ['animated-picture', '<animate'],
    ],
  },
  {
    name: 'a style sheet of the document',
    svg: `<?xml version="1.0"?><?xml-stylesheet href="https://example.org/a.css"?>${drawing('')}`,
    raises: [],
  },
  {
    name: 'a picture with the place where it was taken',
    svg: drawing(
      `<image href="data:image/jpeg;base64,${Buffer.from('\xff\xd8\xff\xe1\0\x10Exif\0\0MM', 'latin1').toString('base64')}" width="1" height="1"/>`,
    ),
    raises: [['unsafe-svg', '<image']],
  },
  {
    name: 'elements of HTML, on which an HTML parser ends the drawing',
    svg: drawing('<p>words</p><img src="x" onerror="alert(1)"/><font color="red">x</font><table/>'),
    raises: [
      ['unsafe-svg', '<p>'],
      ['unsafe-svg', '<img'],
      ['unsafe-svg', '<font'],
      ['unsafe-svg', '<table'],
    ],
  },
];
