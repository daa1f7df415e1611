/** Whether the audit log can be trusted. */
package quxiang.audit;
