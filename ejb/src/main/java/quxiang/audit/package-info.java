/** Who did and who saw what: rows that are only ever added, in the transaction of what they tell of. */
package quxiang.audit;
