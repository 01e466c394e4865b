/** Turns a picture of our own into PNG, in the reader's browser: nothing of it leaves the machine. */

/** Twice the size of the screen, so that it stays sharp on paper. */
const SHARPNESS = 2;
/** Browsers refuse canvases beyond this. */
const LONGEST_SIDE = 16_000;

export async function svgToPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const picture = await loadImage(address);
    const longest = Math.max(picture.naturalWidth, picture.naturalHeight);
    const scale = Math.min(SHARPNESS, LONGEST_SIDE / longest);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.naturalWidth * scale);
    canvas.height = Math.round(picture.naturalHeight * scale);
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('This browser draws no pictures.');
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await blobOf(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function loadImage(address: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  return picture;
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture is too large for this browser.'));
      else resolve(blob);
    }, 'image/png');
  });
}
