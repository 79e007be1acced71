/** A house that breaks every rule once, so that each rule is seen to bite. */
package broken.house;
