// Tests that start a browser or a compiler take their time.
/* global jest */
jest.setTimeout(120_000);
