package dev.taskapi.bench.cost;

/**
 * What a task's life was metered to take, from create to its result's link.
 *
 * @param writes units of the table
 * @param reads units of the table
 * @param queueCalls that the functions make; what Lambda makes beside them is assumed
 * @param puts of files
 * @param gets of files, missing ones included
 * @param resultBytes what the caller is handed
 * @param stepBytes the finished pieces that are kept beside it
 * @param cpuSeconds of the run, child processes included
 */
record Usage(
    double writes,
    double reads,
    long queueCalls,
    long puts,
    long gets,
    long resultBytes,
    long stepBytes,
    double cpuSeconds) {}
