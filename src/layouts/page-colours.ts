/**
 * HTML whose drawings take their colours from the page alone. In a file of its own a drawing says what stands in for them, `var(--film, #1c2321)`; in a
 * page whose style sheet has the colour that would be said a hundred times for nothing.
 */
export function withPageColours(html: string, css: string): string {
  return html.replace(/(?<==")var\((--[\w-]+), ?#[\da-f]{3,8}\)(?=")/giu, (whole, name: string) =>
    css.includes(`${name}:`) ? `var(${name})` : whole,
  );
}
