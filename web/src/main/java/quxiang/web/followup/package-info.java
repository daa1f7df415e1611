/** 去向核查: the pages of the school, and the public page behind a link. */
package quxiang.web.followup;
