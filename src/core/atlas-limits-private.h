/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/*
 * What a document may be at most. The limits bound the memory and the time
 * that a hostile file can take: reading one never holds more than the bytes
 * of the file, one element of it as a tree, and the values made so far.
 */

/**
 * ATLAS_MAX_FILE_SIZE:
 *
 * Bytes of a file. A million entries take some 320 MB.
 */
#define ATLAS_MAX_FILE_SIZE (512u * 1024 * 1024)

/**
 * ATLAS_MAX_NESTING:
 *
 * Arrays and objects within one another. The document needs six.
 */
#define ATLAS_MAX_NESTING 64

/**
 * ATLAS_MAX_MEMBERS:
 *
 * Members of one object: more of them could be made to collide in a hash table.
 */
#define ATLAS_MAX_MEMBERS 256

/**
 * ATLAS_MAX_STRING:
 *
 * Bytes of one string.
 */
#define ATLAS_MAX_STRING (1024u * 1024)

/**
 * ATLAS_MAX_NUMBER:
 *
 * Characters of one number, and digits of one whole number: more of them do
 * not fit into 64 bits.
 */
#define ATLAS_MAX_NUMBER 64
#define ATLAS_MAX_DIGITS 18

/**
 * ATLAS_MAX_ELEMENT:
 *
 * Bytes of one entry, place or other element of a collection, since each is
 * held as a tree for a moment.
 */
#define ATLAS_MAX_ELEMENT (4u * 1024 * 1024)

/**
 * ATLAS_MAX_VALUES:
 *
 * Values of one element: in a tree the smallest of them, one byte in the file,
 * takes a hundred.
 */
#define ATLAS_MAX_VALUES 65536u

/**
 * ATLAS_MAX_ENTRIES:
 *
 * Entries of a document, and all elements of its collections together.
 */
#define ATLAS_MAX_ENTRIES 2000000u

/**
 * ATLAS_MAX_PROBLEMS:
 *
 * Problems that are listed for one document.
 */
#define ATLAS_MAX_PROBLEMS 100u
