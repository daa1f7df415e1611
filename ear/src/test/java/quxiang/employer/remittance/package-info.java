/** 对公账号汇款认证 in the running server. */
package quxiang.employer.remittance;
