import { galleryNames } from "./gallery/pages.tsx";
import { serveGallery } from "./gallery/serve.ts";

// node --import tsx scripts/gallery.ts: every component in its states, to be looked at.
const { address } = await serveGallery(Number(process.env.PORT ?? 0));
for (const name of galleryNames) console.log(`${address}/${name}.html`);
