/** Whether the record can be trusted. */
package quxiang.audit;
