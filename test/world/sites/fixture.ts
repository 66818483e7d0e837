import { pixel } from "../answers.ts";
import { labelTable } from "../label-table.ts";
import { FIXTURE_LABELS } from "../labelled-pages.ts";
import { frame, page } from "../page.ts";
import type { Site } from "../visit.ts";

/** The address of the page whose cookies everybody should be able to list. */
export const FIXTURE_URL = "https://top.test/";

const YEAR = "Max-Age=31536000";
const EMBEDDED = `SameSite=None; Secure; Path=/; ${YEAR}`;

/**
 * A top page with 3 cookies of its own, a frame of another site (4, two of them by script), a pixel of a third site (2)
 * and, inside the frame, the top site again (2): A-B-A. One half of the embedded ones asks to be partitioned.
 * Firefox holds 11, Chromium 11 with third-party cookies allowed and 7 with them blocked.
 */
export const fixtureSite: Site = ({ host, url }) => {
  switch (`${host}${url.pathname}`) {
    case "top.test/":
      return page({
        title: "Eleven cookies on one page",
        site: "Top",
        says: "A page with cookies of its own, a frame, a pixel, and itself again inside the frame. Count what your browser keeps.",
        body: `<iframe src="https://embed.test/frame"></iframe><img src="https://pixel.test/p.gif" alt="">
${labelTable(FIXTURE_LABELS.labels)}
<p>Firefox keeps all eleven. Chromium keeps eleven with third-party cookies allowed, and seven with them blocked.</p>`,
        cookies: [
          "fx_session=1; Path=/",
          `fx_lasting=1; Path=/; ${YEAR}`,
          `fx_http=1; Path=/; Secure; HttpOnly; SameSite=Lax; ${YEAR}`,
        ],
      });
    case "embed.test/frame":
      return frame(
        `<p>A frame of embed.test. It holds top.test again:</p><iframe class="small" src="https://top.test/nested"></iframe>
<script>document.cookie = "fx_script=1; ${EMBEDDED}"; document.cookie = "fx_script_chips=1; ${EMBEDDED}; Partitioned";</script>`,
        [`fx_frame=1; ${EMBEDDED}`, `fx_frame_chips=1; ${EMBEDDED}; Partitioned`],
      );
    case "embed.test/museum":
      return frame(
        '<p>A frame of embed.test with the museum in it:</p><iframe class="small" src="https://www.museum.test/twin"></iframe>',
      );
    case "pixel.test/p.gif":
      return pixel([`fx_pixel=1; ${EMBEDDED}`, `fx_pixel_chips=1; ${EMBEDDED}; Partitioned`]);
    case "top.test/nested":
      return frame("<p>top.test inside embed.test inside top.test</p>", [
        `fx_nested=1; ${EMBEDDED}`,
        `fx_nested_chips=1; ${EMBEDDED}; Partitioned`,
      ]);
    default:
      return undefined;
  }
};
