/** What the numbers of a TC string ask for, in our own short words (IAB Europe TCF policies, appendix A). */
export const TCF_PURPOSES: Readonly<Record<number, string>> = {
  1: "keep or read information on this device",
  2: "choose ads by simple facts, such as this page and the kind of device",
  3: "build a profile of you for advertising",
  4: "choose ads by such a profile",
  5: "build a profile of you for content",
  6: "choose content by such a profile",
  7: "measure ads",
  8: "measure content",
  9: "study audiences, also by combining data",
  10: "develop and improve services",
  11: "choose content by simple facts",
};

export const TCF_SPECIAL_FEATURES: Readonly<Record<number, string>> = {
  1: "use your exact location",
  2: "tell your device from others by reading out its properties",
};
