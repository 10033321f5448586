/** An icon of the site, as devices ask for it. */
export interface Icon {
  readonly file: string;
  /** Its width and height in pixels. */
  readonly size: number;
  /** How much of it the drawing takes up; the rest is margin, for devices that cut icons to a shape of their own. */
  readonly share: number;
}

/** The icons of the site; the drawing fills the circle that every device leaves whole (W3C App Manifest, “maskable”), with a little air. */
export const ICONS: readonly Icon[] = [
  { file: 'icons/180.png', size: 180, share: 1 },
  { file: 'icons/192.png', size: 192, share: 1 },
  { file: 'icons/512.png', size: 512, share: 1 },
  { file: 'icons/maskable-512.png', size: 512, share: 0.9 },
];

/** The icon as PNG: the drawing, which is square, before a ground that has its colour at the edges. The same drawing gives the same bytes. */
export async function drawIcon(svg: Buffer, { size, share }: Icon, ground: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const inner = Math.round(size * share);
  const before = Math.floor((size - inner) / 2);
  const after = size - inner - before;
  return sharp(svg, { density: 72 * 8 })
    .resize(inner, inner)
    .extend({ top: before, left: before, bottom: after, right: after, background: ground })
    .flatten({ background: ground })
    .png({ compressionLevel: 9, palette: true, colours: 32 })
    .toBuffer();
}
