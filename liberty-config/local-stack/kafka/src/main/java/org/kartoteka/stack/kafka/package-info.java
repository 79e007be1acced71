/**
 * One Kafka node for one machine: broker and controller in one process. It formats its folder when
 * that is new and sees to it that the topics of Kartoteka exist, because topics are never created
 * by accident (auto creation is off).
 */
package org.kartoteka.stack.kafka;
