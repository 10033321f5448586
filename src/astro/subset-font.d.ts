/** What is used of `subset-font`, which brings no types: https://github.com/papandreou/subset-font#readme */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' | 'woff' | 'truetype' },
  ): Promise<Buffer>;
}
