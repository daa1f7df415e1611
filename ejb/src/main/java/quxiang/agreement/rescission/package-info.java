/**
 * The papers of a rescission: 解除就业协议申请表, which is stamped, and 解约证明, which anyone can check. Each is numbered and printed
 * once, when somebody asks for it first.
 */
package quxiang.agreement.rescission;
