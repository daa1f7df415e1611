/**
 * What PrimeFaces' inputs do otherwise here.
 * Each class says why.
 */
package quxiang.web.kit.input;
