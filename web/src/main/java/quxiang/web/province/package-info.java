/** The pages of provinces. */
package quxiang.web.province;
