/**
 * Cleans uploaded photographs and scans and keeps them sealed.
 * An image is decoded and written anew, so nothing but its pixels is kept.
 */
package quxiang.common.image;
