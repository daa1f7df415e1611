/** Other ways after graduation, and what they do to signings. */
package quxiang.destination;
