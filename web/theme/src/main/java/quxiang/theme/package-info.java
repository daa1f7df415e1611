/** Compiles the theme while the product is built. Only the style sheet is shipped. */
package quxiang.theme;
