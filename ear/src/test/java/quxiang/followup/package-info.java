/** 去向核查 in the running server. */
package quxiang.followup;
