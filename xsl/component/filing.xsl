<?xml version="1.0" encoding="UTF-8"?>
<!-- Pages on which a citizen writes: one question a page, in her words (ask.FIELD) where those
     of the desk say something else. Included beside a layout. Modes: leave (the quick way
     out), title of a step, and label, hint of the form. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="page" mode="leave">
    <p class="meta">
      <span><a href="/gui-don/thoat"><xsl:value-of select="p:t('filing.leave')"/></a></span>
      <span><a href="/gui-don/xoa"><xsl:value-of select="p:t('filing.drop')"/></a></span>
    </p>
    <p class="soft"><xsl:value-of select="p:t('filing.kept')"/></p>
    <xsl:apply-templates select="." mode="data"/>
  </xsl:template>

  <!-- Who has what is typed here, what for, how long, and whom to ask (LBVDLCN). -->
  <xsl:template match="page" mode="data">
    <p class="soft"><xsl:value-of select="p:t('filing.data')"/><xsl:text> </xsl:text><a href="/tro-giup/van-ban#data"><xsl:value-of select="p:t('filing.data_rights')"/></a></p>
  </xsl:template>

  <!-- Whom she writes about is asked in the words of her kind of petition. -->
  <xsl:template match="step" mode="title">
    <xsl:choose>
      <xsl:when test="@name = 'about' and p:has('ask_title.', @name, '_', @kind | /page/kind)"><xsl:value-of select="p:t('ask_title.', @name, '_', @kind | /page/kind)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('ask_title.', @name)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="field" mode="label">
    <xsl:choose>
      <xsl:when test="p:has('ask.', @name)"><xsl:value-of select="p:t('ask.', @name)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('field.', @name)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="field[not(@size)]" mode="hint">
    <p class="hint" id="{@id}-hint">
      <xsl:choose>
        <xsl:when test="p:has('ask_hint.', @name)"><xsl:value-of select="p:t('ask_hint.', @name)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t('hint.', @hint)"/></xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>
</xsl:stylesheet>
