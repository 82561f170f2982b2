<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of administrators share: words of fields that mean something else
     elsewhere, roles in words, the initial secret. Imported by views, after their layout. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="field[@name = 'title']" mode="label"><xsl:value-of select="p:t('field.post')"/></xsl:template>
  <xsl:template match="field[@name = 'name']" mode="label"><xsl:value-of select="p:t('field.official_name')"/></xsl:template>
  <xsl:template match="field[@name = 'code']" mode="label"><xsl:value-of select="p:t('field.agency_code')"/></xsl:template>
  <xsl:template match="field[@name = 'kind']" mode="label"><xsl:value-of select="p:t('field.agency_kind')"/></xsl:template>

  <xsl:template match="field[@name = 'code']" mode="hint">
    <p class="hint" id="{@id}-hint"><xsl:value-of select="p:t('hint.agency_code')"/></p>
  </xsl:template>

  <xsl:template match="agency/kind|place/kind" mode="value">
    <xsl:value-of select="p:t('agency_kind.', .)"/>
  </xsl:template>

  <!-- An office by its official name; English pages say the English one, where there is one. -->
  <xsl:variable name="english" select="/page/@lang = 'en'"/>
  <xsl:template match="agency|place" mode="named">
    <xsl:choose>
      <xsl:when test="$english and name_en != ''"><xsl:value-of select="name_en"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="request/role" mode="value"><xsl:value-of select="p:t('role.', .)"/></xsl:template>
  <xsl:template match="request/role[. = 'factor_reset']" mode="value"><xsl:value-of select="p:t('request.factor_reset')"/></xsl:template>

  <!-- Words with commas between. -->
  <xsl:template match="role" mode="words">
    <xsl:if test="position() &gt; 1">, </xsl:if>
    <xsl:value-of select="p:t('role.', .)"/>
  </xsl:template>

  <!-- Whether somebody works with the account, in a word. -->
  <xsl:template match="user" mode="standing">
    <xsl:choose>
      <xsl:when test="is_disabled = '1'"><span class="tag plain"><xsl:value-of select="p:t('standing.disabled')"/></span></xsl:when>
      <xsl:when test="is_enrolled = '1'"><span class="tag done"><xsl:value-of select="p:t('standing.enrolled')"/></span></xsl:when>
      <xsl:otherwise><span class="tag soon"><xsl:value-of select="p:t('standing.waiting')"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The initial secret, shown once: to be handed over in person. -->
  <xsl:template match="page" mode="secret">
    <div class="stack prose">
      <div class="notice warn">
        <xsl:apply-templates select="." mode="icon"><xsl:with-param name="name" select="'warn'"/></xsl:apply-templates>
        <p><xsl:value-of select="p:t('secret.once')"/></p>
      </div>
      <dl class="record">
        <div><dt><xsl:value-of select="p:t('field.display_name')"/></dt><dd><xsl:value-of select="user/display_name"/></dd></div>
        <div><dt><xsl:value-of select="p:t('field.user_name')"/></dt><dd><span class="code"><xsl:value-of select="user/user_name"/></span></dd></div>
        <div><dt><xsl:value-of select="p:t('field.initial_secret')"/></dt><dd><b class="code"><xsl:value-of select="secret"/></b></dd></div>
      </dl>
      <p><xsl:value-of select="p:t('secret.how')"/></p>
      <xsl:apply-templates select="notice" mode="notice"/>
      <p class="actions">
        <a class="button" href="/account/user/{user/id}"><xsl:value-of select="p:t('secret.kept')"/></a>
      </p>
    </div>
  </xsl:template>
</xsl:stylesheet>
