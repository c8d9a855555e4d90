// What the kit to make a service known is made of: loaded when somebody asks for it.
export { drawPoster } from './poster-drawing.ts';
export { drawQr } from './qr-drawing.ts';
export { writePdf } from './write-pdf.ts';
export { writeSvg } from './write-svg.ts';
