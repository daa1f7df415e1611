/**
 * 用人单位: who may sign with graduates. A unit is identified by its 统一社会信用代码 and joined, not created twice; only a
 * verified unit that is not suspended may send letters. Its facts are shown live in open signings and frozen into a
 * signing when it is signed (invariant 7).
 */
package quxiang.employer;
