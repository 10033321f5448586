declare module '*.css?inline' {
  const css: string;
  export default css;
}

/** A file of `src/scripts/client/` as it is sent to browsers. */
declare module '*?client' {
  const script: string;
  export default script;
}
