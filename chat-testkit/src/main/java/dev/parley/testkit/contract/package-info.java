/**
 * What every adapter must do. An adapter's test class implements {@link
 * dev.parley.testkit.contract.EveryContract}, or some of the contracts that it is made of, and says which store to test.
 */
package dev.parley.testkit.contract;
