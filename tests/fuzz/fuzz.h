/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stddef.h>
#include <stdint.h>

/* What libFuzzer calls, by the names that it has for them. */

int    LLVMFuzzerTestOneInput  (const uint8_t *data,
                                size_t         size);
size_t LLVMFuzzerCustomMutator (uint8_t       *data,
                                size_t         size,
                                size_t         max_size,
                                unsigned int   seed);
size_t LLVMFuzzerMutate        (uint8_t       *data,
                                size_t         size,
                                size_t         max_size);
