// Tests that start a browser or a compiler take their time, several times as long on a machine that other work shares.
/* global jest */
jest.setTimeout(300_000);
