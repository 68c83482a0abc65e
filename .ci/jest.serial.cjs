// Runs test files one after the other: each has a browser of its own, and two of them starve a small machine.
const { default: TestRunner } = require("jest-runner");

module.exports = class SerialRunner extends TestRunner {
  isSerial = true;
};
