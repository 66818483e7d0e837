import type { CmpAdapter, PageWindow } from "./adapter.ts";

/** https://github.com/AmauriC/tarteaucitron.js: one choice per service. */
export const tarteaucitron: CmpAdapter = {
  platform: "tarteaucitron",
  isReady: () => {
    const { job, services } = (globalThis as PageWindow).tarteaucitron ?? {};
    // Its list of services fills while it starts; the box stands when it is done.
    return (
      Array.isArray(job) && !!services && !!(globalThis as PageWindow).document.getElementById("tarteaucitronRoot")
    );
  },
  list: () => {
    const { job, services } = (globalThis as PageWindow).tarteaucitron;
    return [...new Set<string>(job)].map((id) => ({
      id,
      words: `${services[id]?.type ?? ""} ${id}`,
      isRequired: services[id]?.needConsent === false,
    }));
  },
  answer: (choices) => {
    const { userInterface } = (globalThis as PageWindow).tarteaucitron;
    for (const [id, isGranted] of Object.entries(choices)) {
      const button = (globalThis as PageWindow).document.getElementById(`${id}${isGranted ? "Allowed" : "Denied"}`);
      if (button) userInterface.respond(button, isGranted);
    }
    userInterface.closePanel?.();
    userInterface.closeAlert?.();
  },
  read: () => {
    const { state, job, parameters } = (globalThis as PageWindow).tarteaucitron;
    const name = parameters?.cookieName ?? "tarteaucitron";
    const line =
      (globalThis as PageWindow).document.cookie.split("; ").find((each: string) => each.startsWith(`${name}=`)) ?? "";
    // Also what it would do without an answer stands in `state`: only the cookie tells of an answer.
    const isAnswered = [...new Set<string>(job)].every((id) => /=(?:true|false)/.test(line.split(`!${id}`)[1] ?? ""));
    return isAnswered ? { ...state } : undefined;
  },
};
