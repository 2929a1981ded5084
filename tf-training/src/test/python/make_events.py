"""Writes events.tfevents with TensorFlow's own writer, and reads files of events back.

    pip install tensorflow tensorboard pillow
    python make_events.py ../resources/org/ceph4j/tensorboard/events.tfevents
    python make_events.py --read RUN/events

The second form prints what TensorBoard makes of a folder: each curve with its steps and values,
and the size of each picture.
"""

import io
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import tensorflow as tf
from PIL import Image
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.compat.proto.event_pb2 import Event, SessionLog

WALL_TIME = 1_700_000_000.25


def write(file):
    with tf.io.TFRecordWriter(file) as out:
        out.write(Event(wall_time=WALL_TIME, file_version="brain.Event:2").SerializeToString())
        start = SessionLog(status=SessionLog.START)
        out.write(Event(wall_time=WALL_TIME, step=4, session_log=start).SerializeToString())
        for step, value in [(4, 0.5), (5, 0.125)]:
            event = Event(wall_time=WALL_TIME, step=step)
            event.summary.value.add(tag="epoch/loss", simple_value=value)
            out.write(event.SerializeToString())


def read(folder):
    for name in sorted(os.listdir(folder)):
        events = list(tf.compat.v1.train.summary_iterator(os.path.join(folder, name)))
        print(f"{name}: {len(events)} events, {events[0].file_version}, START at "
              f"{[e.step for e in events if e.HasField('session_log')]}")
    board = EventAccumulator(folder, size_guidance={"scalars": 0, "images": 0})
    board.Reload()
    for tag in board.Tags()["scalars"]:
        print(tag, [(event.step, event.value) for event in board.Scalars(tag)])
    for tag in board.Tags()["images"]:
        for event in board.Images(tag):
            image = Image.open(io.BytesIO(event.encoded_image_string))
            print(tag, event.step, image.format, image.size, (event.width, event.height))


if sys.argv[1] == "--read":
    read(sys.argv[2])
else:
    write(sys.argv[1])
