// Runs in every page before its first script: tells it Global Privacy Control (https://w3c.github.io/gpc/).
Object.defineProperty(Navigator.prototype, "globalPrivacyControl", {
  get: () => true,
  configurable: true,
  enumerable: true,
});
