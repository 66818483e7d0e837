// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { popupAround } from "#content/cmp/popup.ts";

const TEXT = "We use cookies to measure our audience. It is your choice.";

afterEach(() => document.body.replaceChildren());

/** What is read of a box with this text and these controls: "accept: Yes, reject: No". */
function read(controls: string, text = TEXT): string | undefined {
  const page = new DOMParser().parseFromString(`<div id="box"><p>${text}</p>${controls}</div>`, "text/html");
  document.body.replaceChildren(...page.body.childNodes);
  const seed = document.querySelector("p");
  const popup = seed ? popupAround(seed) : undefined;
  return popup?.controls.map(({ element, meaning }) => `${meaning}: ${element.textContent}`).join(", ");
}

test.each([
  ["buttons", "<button>Accept all</button><button>Reject all</button>", "accept: Accept all, reject: Reject all"],
  ["other elements", "<div>Accept all</div><span>Reject all</span>", "accept: Accept all, reject: Reject all"],
  [
    "labels in parts",
    "<button><b>Reject</b> <i>all</i></button><a>Settings</a>",
    "reject: Reject all, settings: Settings",
  ],
])("reads %s", (_what, controls, words) => {
  expect(read(controls)).toBe(words);
});

test("words of neighbouring elements stay apart", () => {
  const text = "This website uses cookies to ensure you get the best experience.<a>Learn more</a>";
  expect(read("<a role=button>Decline</a><a role=button>Allow cookies</a>", text)).toContain("reject: Decline");
});

test.each([
  ["one control says nothing of a choice", "<button>Reject all</button>"],
  ["two of one meaning neither", "<button>Accept all</button><button>Agree</button>"],
  ["a field asks for something else", "<input type=email><button>Accept</button><button>Reject</button>"],
])("%s", (_what, controls) => {
  expect(read(controls)).toBeUndefined();
});

test("a box that does not speak of consent is none", () => {
  const labels = "<button>Accept</button><button>Reject</button>";
  expect(read(labels, "Somebody in the company sends you a file of three megabytes.")).toBeUndefined();
});

test.each([
  ["is called accept by its own name", '<button id="accept-everything">Reject all</button>'],
  ["says accept to those who hear it", '<button aria-label="Accept all">Reject all</button>'],
])("a refusal that %s is none", (_what, control) => {
  expect(read(`<button>Accept all</button><a>Settings</a>${control}`)).toBe("accept: Accept all, settings: Settings");
});

test("a refusal may be called after the acceptance that it is not", () => {
  expect(read('<button>OK</button><button class="dont-accept">Reject all</button>')).toContain("reject");
});
