/** The audit log: who did what, and who saw what. Rows are only ever added, in the transaction of what they tell of. */
package quxiang.audit;
