package quxiang.signing.detail;

import quxiang.common.Refusal;

/**
 * What stands against a graduate's moves with one letter: for each the rule and who can lift it, or {@code null} when nothing does.
 *
 * @param accept against 同意签约
 * @param decline against 拒绝签约
 * @param abort against 中止签约
 * @param rescind against 发起解约
 * @param cancel against 撤销解约 of an own request; {@code null} also when there is none
 * @param over what the end means and how it could go on, once nothing can be done any more
 * @param school why the unit could send no other letter just now: the school has closed its window, or does not sign online any more
 */
public record AvailableActions(
        Refusal accept,
        Refusal decline,
        Refusal abort,
        Refusal rescind,
        Refusal cancel,
        Refusal over,
        Refusal school) {}
