/** The libraries' own one-file builds: the same code as their many files, which take three times as long to load. */
declare module 'exceljs/dist/exceljs.bare.min.js' {
  export { default } from 'exceljs';
}
declare module 'pdf-lib/dist/pdf-lib.esm.min.js' {
  export * from 'pdf-lib';
}
