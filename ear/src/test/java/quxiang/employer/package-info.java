/** Units that want to be verified. */
package quxiang.employer;
