declare module 'edtf' {
  interface Parsed {
    readonly type?: string;
    readonly values: readonly unknown[];
    readonly approximate?: boolean | number;
    readonly uncertain?: boolean | number;
    readonly unspecified?: number;
    readonly earlier?: boolean;
    readonly later?: boolean;
    readonly significant?: number;
  }
  export function parse(text: string): Parsed;
}
