/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-file-opener.h"

#include <glib/gi18n.h>

#include "atlas-compat.h"
#include "atlas-content-language.h"
#include "atlas-entry-settings.h"
#include "atlas-files.h"
#include "atlas-head-start.h"
#include "atlas-problems-window.h"
#include "atlas-view-state.h"

/* How long reading may take before people are told, and asked. */
#define PATIENCE_MS 500

/* How often to look how far it is, from then on. */
#define LOOK_MS 100

struct _AtlasFileOpener
{
  GObject parent_instance;

  /* Borrowed: it owns the opener, and closes it when it goes. */
  GtkWindow *window;

  /* Owned. */
  AtlasSelection       *selection;
  GSettings            *settings;
  AtlasDocumentMonitor *monitor;     /* of the document that is open */
  GCancellable         *cancellable; /* of everything, until the window closes */
  AtlasLoading         *loading;     /* the one document that is being read */
  gboolean              is_quiet;    /* whether no window may come of it */
  char                 *reading;     /* its name */
  gboolean              is_slow;
  guint                 patience;
  guint                 look;
};

G_DEFINE_FINAL_TYPE (AtlasFileOpener, atlas_file_opener, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FRACTION,
  PROP_IS_LOADING,
  PROP_MONITOR,
  PROP_SLOW_NAME,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static gboolean
is_closed (AtlasFileOpener *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

/* Whoever reads a document again goes on with what they looked at. */
static void
look_at_again (AtlasSelection    *selection,
               AtlasEntry        *old_entry,
               AtlasBoundaryView  boundaries)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (selection);

  atlas_selection_set_boundaries (selection, boundaries);
  if (old_entry != NULL)
    atlas_selection_set_entry (
        selection, atlas_briefing_lookup_entry (briefing, atlas_entry_get_id (old_entry)));
}

static gboolean
is_open (AtlasFileOpener *self,
         GFile           *file)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (self->selection);
  GFile *open = briefing != NULL ? atlas_briefing_get_file (briefing) : NULL;

  return open != NULL && g_file_equal (open, file);
}

static void
show_briefing (AtlasFileOpener *self,
               AtlasBriefing   *briefing,
               GFile           *file)
{
  g_autofree char *language = atlas_content_language_choose (briefing, self->settings);
  gboolean is_again = is_open (self, file);
  AtlasBoundaryView boundaries = atlas_selection_get_boundaries (self->selection);
  AtlasEntry *entry = atlas_selection_get_entry (self->selection);
  g_autoptr (AtlasEntry) old_entry = entry != NULL ? atlas_entry_ref (entry) : NULL;

  /* Nobody hears of the new document before what was looked at in it is back,
   * too: it is where the history begins. */
  atlas_view_state_save (self->settings, self->selection);
  g_object_freeze_notify (G_OBJECT (self->selection));
  atlas_selection_set_briefing (self->selection, briefing);
  atlas_selection_set_language (self->selection, language);
  atlas_view_state_restore (self->settings, self->selection);
  if (is_again)
    look_at_again (self->selection, old_entry, boundaries);
  g_object_thaw_notify (G_OBJECT (self->selection));
  atlas_recent_files_add (self->settings, file);
}

static gboolean
look_cb (gpointer user_data)
{
  AtlasFileOpener *self = user_data;

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FRACTION]);

  return G_SOURCE_CONTINUE;
}

static void
patience_over_cb (gpointer user_data)
{
  AtlasFileOpener *self = user_data;

  self->patience = 0;
  self->is_slow = TRUE;
  self->look = g_timeout_add (LOOK_MS, look_cb, self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FRACTION]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SLOW_NAME]);
}

static void
set_loading (AtlasFileOpener *self,
             AtlasLoading    *loading)
{
  if (self->loading != NULL)
    g_signal_handlers_disconnect_by_data (self->loading, self);
  g_set_object (&self->loading, loading);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_pointer (&self->reading, g_free);
  self->is_slow = FALSE;
  if (loading != NULL)
    {
      self->reading = atlas_file_dup_name (atlas_loading_get_file (loading));
      self->patience = g_timeout_add_once (PATIENCE_MS, patience_over_cb, self);
    }

  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_LOADING]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SLOW_NAME]);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Rows are shown early only if they will be the first ones later, too. */
static gboolean
will_stay_first (AtlasFileOpener *self,
                 GFile           *file)
{
  return atlas_entry_settings_get_grouping (self->settings, ATLAS_KIND_INITIATIVE) ==
             ATLAS_GROUPING_NONE &&
         atlas_view_state_is_plain (self->settings, file);
}

/* What is open stays until there is all of what comes after it. */
static void
begun_cb (AtlasFileOpener *self)
{
  AtlasBriefing *beginning = atlas_loading_get_beginning (self->loading);
  g_autofree char *language = NULL;

  if (is_closed (self) || atlas_selection_get_briefing (self->selection) != NULL ||
      !will_stay_first (self, atlas_loading_get_file (self->loading)))
    return;

  language = atlas_content_language_choose (beginning, self->settings);
  atlas_selection_set_language (self->selection, language);
  atlas_selection_set_beginning (self->selection, beginning);
}

static void
show_failure (AtlasFileOpener *self,
              GFile           *file,
              const GError    *error,
              GListModel      *problems)
{
  atlas_selection_set_beginning (self->selection, NULL);

  /* That it is gone is known by itself. */
  if (is_open (self, file) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    atlas_document_monitor_set_unreadable (self->monitor);
  if (self->is_quiet)
    return;

  atlas_problems_window_show (self->window, self->selection, _("The File Could Not Be Opened"),
                              file, error, problems);
  /* A window with nothing in it helps nobody. */
  if (atlas_selection_get_briefing (self->selection) == NULL &&
      !g_file_has_uri_scheme (file, "resource"))
    atlas_file_opener_open_default (self);
}

static void
done_cb (AtlasFileOpener *self)
{
  g_autoptr (AtlasLoading) loading = g_object_ref (self->loading);
  g_autoptr (AtlasBriefing) briefing = NULL;
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;

  if (is_closed (self))
    return;

  briefing = atlas_loading_finish (loading, &problems, &error);
  set_loading (self, NULL);
  if (briefing != NULL)
    show_briefing (self, briefing, atlas_loading_get_file (loading));
  else
    show_failure (self, atlas_loading_get_file (loading), error, problems);
}

static void
chosen_to_open_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (AtlasFileOpener) self = user_data;
  g_autoptr (GFile) file = atlas_compat_open_file_finish (result, NULL);

  if (file != NULL && !is_closed (self))
    atlas_file_opener_open (self, file);
}

static void
take_loading (AtlasFileOpener *self,
              AtlasLoading    *loading,
              gboolean         is_quiet)
{
  if (self->loading != NULL)
    atlas_loading_cancel (self->loading);
  atlas_selection_set_beginning (self->selection, NULL);
  set_loading (self, loading);
  self->is_quiet = is_quiet;

  g_signal_connect_object (loading, "begun", G_CALLBACK (begun_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (loading, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  if (atlas_loading_is_done (loading))
    done_cb (self);
  else if (atlas_loading_get_beginning (loading) != NULL)
    begun_cb (self);
}

static void
open_file (AtlasFileOpener *self,
           GFile           *file,
           gboolean         is_quiet)
{
  g_autoptr (AtlasLoading) loading = atlas_head_start_loading (file);

  take_loading (self, loading, is_quiet);
}

/* Asked for from elsewhere than the window, as in the middle of a talk: a window with
 * problems could come up in front of the room. */
static void
reload_cb (AtlasFileOpener *self)
{
  AtlasBriefing *briefing = atlas_document_monitor_get_briefing (self->monitor);

  if (briefing != NULL && !is_closed (self))
    open_file (self, atlas_briefing_get_file (briefing), TRUE);
}

static void
atlas_file_opener_dispose (GObject *object)
{
  AtlasFileOpener *self = ATLAS_FILE_OPENER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->monitor);
  if (self->loading != NULL)
    g_signal_handlers_disconnect_by_data (self->loading, self);
  g_clear_object (&self->loading);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (atlas_file_opener_parent_class)->dispose (object);
}

static void
atlas_file_opener_finalize (GObject *object)
{
  AtlasFileOpener *self = ATLAS_FILE_OPENER (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_pointer (&self->reading, g_free);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (atlas_file_opener_parent_class)->finalize (object);
}

static void
atlas_file_opener_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AtlasFileOpener *self = ATLAS_FILE_OPENER (object);

  switch (prop_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, atlas_file_opener_get_fraction (self));
      break;
    case PROP_IS_LOADING:
      g_value_set_boolean (value, atlas_file_opener_get_is_loading (self));
      break;
    case PROP_MONITOR:
      g_value_set_object (value, self->monitor);
      break;
    case PROP_SLOW_NAME:
      g_value_set_string (value, self->is_slow ? self->reading : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_file_opener_class_init (AtlasFileOpenerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = atlas_file_opener_dispose;
  object_class->finalize = atlas_file_opener_finalize;
  object_class->get_property = atlas_file_opener_get_property;

  /**
   * AtlasFileOpener:fraction:
   *
   * How far the document is that is being read, from 0 to 1. It is only told
   * anew once people wonder, as `slow-name` is.
   */
  props[PROP_FRACTION] =
      g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * AtlasFileOpener:is-loading:
   *
   * Whether a document is being read.
   */
  props[PROP_IS_LOADING] =
      g_param_spec_boolean ("is-loading", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * AtlasFileOpener:monitor:
   *
   * What knows whether the file of the document that is open has changed.
   */
  props[PROP_MONITOR] =
      g_param_spec_object ("monitor", NULL, NULL, ATLAS_TYPE_DOCUMENT_MONITOR,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * AtlasFileOpener:slow-name:
   *
   * The name of the file that is being read, once that has taken so long that
   * people wonder; else %NULL.
   */
  props[PROP_SLOW_NAME] =
      g_param_spec_string ("slow-name", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
atlas_file_opener_init (AtlasFileOpener *self)
{
  self->cancellable = g_cancellable_new ();
  self->monitor = atlas_document_monitor_new ();
  g_signal_connect_object (self->monitor, "reload", G_CALLBACK (reload_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * atlas_file_opener_new:
 * @window: the window to ask and to complain in, which owns the opener
 * @selection: the selection that looks at the documents
 * @settings: the settings, for the list of files opened last
 *
 * Makes an opener.
 *
 * Returns: (transfer full): the opener
 */
AtlasFileOpener *
atlas_file_opener_new (GtkWindow      *window,
                       AtlasSelection *selection,
                       GSettings      *settings)
{
  AtlasFileOpener *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (ATLAS_IS_SELECTION (selection), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ATLAS_TYPE_FILE_OPENER, NULL);
  self->window = window;
  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  g_object_bind_property (selection, "briefing", self->monitor, "briefing",
                          G_BINDING_SYNC_CREATE);

  return self;
}

/**
 * atlas_file_opener_get_is_loading:
 * @self: an opener
 *
 * Gets whether a document is being read.
 *
 * Returns: whether it is
 */
gboolean
atlas_file_opener_get_is_loading (AtlasFileOpener *self)
{
  g_return_val_if_fail (ATLAS_IS_FILE_OPENER (self), FALSE);

  return self->loading != NULL;
}

/**
 * atlas_file_opener_get_fraction:
 * @self: an opener
 *
 * Gets how far the document is that is being read.
 *
 * Returns: a fraction, 0 where none is read
 */
double
atlas_file_opener_get_fraction (AtlasFileOpener *self)
{
  g_return_val_if_fail (ATLAS_IS_FILE_OPENER (self), 0);

  return self->loading != NULL ? atlas_loading_get_fraction (self->loading) : 0;
}

/**
 * atlas_file_opener_get_monitor:
 * @self: an opener
 *
 * Gets what knows whether the file of the document that is open has changed.
 *
 * Returns: (transfer none): the monitor
 */
AtlasDocumentMonitor *
atlas_file_opener_get_monitor (AtlasFileOpener *self)
{
  g_return_val_if_fail (ATLAS_IS_FILE_OPENER (self), NULL);

  return self->monitor;
}

/**
 * atlas_file_opener_open:
 * @self: an opener
 * @file: a file
 *
 * Reads a document and shows it in place of the one that is open. If it can't
 * be read, that stays, and a window says all that is wrong.
 */
void
atlas_file_opener_open (AtlasFileOpener *self,
                        GFile           *file)
{
  g_return_if_fail (ATLAS_IS_FILE_OPENER (self));
  g_return_if_fail (G_IS_FILE (file));

  open_file (self, file, FALSE);
}

/**
 * atlas_file_opener_reload:
 * @self: an opener
 *
 * Reads the document that is open again, and goes on with the place, the entry and
 * the filters that are looked at.
 */
void
atlas_file_opener_reload (AtlasFileOpener *self)
{
  AtlasBriefing *briefing;

  g_return_if_fail (ATLAS_IS_FILE_OPENER (self));

  briefing = atlas_selection_get_briefing (self->selection);
  if (briefing != NULL && atlas_briefing_get_file (briefing) != NULL)
    open_file (self, atlas_briefing_get_file (briefing), FALSE);
}

/**
 * atlas_file_opener_take:
 * @self: an opener
 * @loading: a document that is being read
 *
 * Opens a document, as atlas_file_opener_open() does, that somebody else has begun
 * to read.
 */
void
atlas_file_opener_take (AtlasFileOpener *self,
                        AtlasLoading    *loading)
{
  g_return_if_fail (ATLAS_IS_FILE_OPENER (self));
  g_return_if_fail (ATLAS_IS_LOADING (loading));

  take_loading (self, loading, FALSE);
}

/**
 * atlas_file_opener_cancel:
 * @self: an opener
 *
 * Gives up reading. What was open before stays so; where nothing was, the
 * briefing that is part of the program is opened.
 */
void
atlas_file_opener_cancel (AtlasFileOpener *self)
{
  g_return_if_fail (ATLAS_IS_FILE_OPENER (self));

  if (self->loading == NULL)
    return;

  atlas_loading_cancel (self->loading);
  set_loading (self, NULL);
  atlas_selection_set_beginning (self->selection, NULL);
  if (atlas_selection_get_briefing (self->selection) == NULL)
    atlas_file_opener_open_default (self);
}

/**
 * atlas_file_opener_open_default:
 * @self: an opener
 *
 * Opens the briefing that is part of the program.
 */
void
atlas_file_opener_open_default (AtlasFileOpener *self)
{
  g_autoptr (GFile) file = atlas_file_new_default ();

  atlas_file_opener_open (self, file);
}

/**
 * atlas_file_opener_choose:
 * @self: an opener
 *
 * Asks for a file and opens it.
 */
void
atlas_file_opener_choose (AtlasFileOpener *self)
{
  g_autoptr (GListModel) filters = NULL;

  g_return_if_fail (ATLAS_IS_FILE_OPENER (self));

  filters = atlas_file_filters_new (TRUE);
  atlas_compat_open_file_async (self->window, _("Open Briefing"), filters, self->cancellable,
                                chosen_to_open_cb, g_object_ref (self));
}

/**
 * atlas_file_opener_close:
 * @self: an opener
 *
 * Gives up whatever is under way, because the window closes.
 */
void
atlas_file_opener_close (AtlasFileOpener *self)
{
  g_return_if_fail (ATLAS_IS_FILE_OPENER (self));

  if (self->loading != NULL)
    atlas_loading_cancel (self->loading);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->look, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  atlas_document_monitor_set_briefing (self->monitor, NULL);
}
