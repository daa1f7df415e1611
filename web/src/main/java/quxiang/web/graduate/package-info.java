/** 毕业生: the pages of graduates, made for phones. */
package quxiang.web.graduate;
