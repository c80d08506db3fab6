/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-head-start.h"

#include "atlas-files.h"
#include "atlas-map-scene.h"
#include "atlas-plane.h"

/* The map of a window is laid flat for the region of the document, which is in its
 * beginning: that and the reading of entries take about as long. */
static void
prepare_map (AtlasBriefing *briefing)
{
  g_autoptr (AtlasMapScene) scene = NULL;
  g_autoptr (AtlasPlane) plane = NULL;
  AtlasProjection projection;

  scene = atlas_map_scene_new_for_briefing (atlas_geometry_get_default (), briefing,
                                            atlas_briefing_get_language (briefing), NULL,
                                            ATLAS_BOUNDARY_VIEW_AS_DOCUMENT);
  atlas_map_scene_get_projection (scene, &projection);
  plane = atlas_plane_get_world (&projection);
}

/**
 * atlas_head_start_loading:
 * @file: a file
 *
 * Begins to read a document for a window, and to make what its map needs.
 *
 * Returns: (transfer full): the document that is being read
 */
AtlasLoading *
atlas_head_start_loading (GFile *file)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return atlas_loading_new (file, prepare_map);
}

/**
 * atlas_head_start_find_file:
 * @arguments: the arguments of the program, without those that it has dealt with
 *
 * Finds what the first window will show, to begin to read it before there is a
 * display: while GTK starts, other processors have nothing to do. Where the
 * arguments say more than which file to open, nothing is guessed.
 *
 * Returns: (transfer full) (nullable): the file
 */
GFile *
atlas_head_start_find_file (char **arguments)
{
  guint n_arguments;

  g_return_val_if_fail (arguments != NULL, NULL);

  n_arguments = g_strv_length (arguments);
  if (n_arguments > 2 || (n_arguments == 2 && *arguments[1] == '-'))
    return NULL;

  return n_arguments == 2 ? g_file_new_for_commandline_arg (arguments[1])
                          : atlas_file_new_default ();
}
