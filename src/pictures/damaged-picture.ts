/** Thrown by the decoder for a file that looked whole and is not; whoever asked for the picture makes a problem of it. */
export class DamagedPicture extends Error {}
