/* qr: QR codes for receipts and for second factors, drawn by ourselves.
 *
 * Apart from token, because only programs that print receipts or set up a second factor
 * link libqrencode.
 */
#ifndef KNTC_QR_H
#define KNTC_QR_H

struct arena;

/* QR code of text (level M) as the path of an SVG, one piece a run of dark modules:
 * "M4 4h7v1h-7z…"; *size its width in modules with the quiet zone of 4 (the viewBox is
 * "0 0 size size"). NULL where text is empty or too long (2,331 bytes). */
char *token_qr(struct arena *mem, const char *text, int *size);

#endif
