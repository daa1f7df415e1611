/** What a school decides for itself, and who acts for it. */
package quxiang.school;
