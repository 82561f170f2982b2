<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="admin.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="reorganisation/document"/></xsl:template>

  <xsl:template match="page" mode="tools">
    <span class="tag info"><xsl:value-of select="p:t('reorganisation_state.', reorganisation/reorganisation_state)"/></span>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <p><a href="/account/reorganisations"><xsl:value-of select="p:t('reorganisation.back')"/></a></p>
    <xsl:apply-templates select="meanwhile" mode="meanwhile"/>
    <section class="panel">
      <xsl:apply-templates select="reorganisation" mode="record"><xsl:with-param name="columns" select="'from_on document entered_by_name moved done_at'"/></xsl:apply-templates>
    </section>
    <section class="panel">
      <h2><xsl:value-of select="p:t('reorganisation.rows')"/></h2>
      <xsl:if test="not(lines/line)"><p class="empty"><xsl:value-of select="p:t('empty.reorganisation_rows')"/></p></xsl:if>
      <ul class="rows"><xsl:apply-templates select="lines/line" mode="row"/></ul>
    </section>
    <xsl:variable name="state" select="reorganisation/reorganisation_state"/>
    <xsl:if test="$state = 'draft'">
      <ul class="actions">
        <li><a class="button second" href="/account/reorganisation/{reorganisation/id}/row" accesskey="n"><xsl:value-of select="p:t('reorganisation.add')"/></a></li>
      </ul>
      <form class="form" method="post" action="/account/reorganisation/{reorganisation/id}/confirm">
        <input type="hidden" name="csrf" value="{csrf}"/>
        <input type="hidden" name="seen" value="{reorganisation/version}"/>
        <div class="buttons"><button type="submit"><xsl:value-of select="p:t('button.confirm_reorganisation')"/></button></div>
      </form>
    </xsl:if>
    <xsl:if test="$state = 'draft' or ($state = 'planned' and reorganisation/stage = '0')">
      <form class="form" method="post" action="/account/reorganisation/{reorganisation/id}/cancel">
        <input type="hidden" name="csrf" value="{csrf}"/>
        <input type="hidden" name="seen" value="{reorganisation/version}"/>
        <div class="buttons"><button type="submit" class="second"><xsl:value-of select="p:t('button.cancel_reorganisation')"/></button></div>
      </form>
    </xsl:if>
  </xsl:template>

  <xsl:template match="line" mode="row">
    <li>
      <xsl:choose>
        <xsl:when test="new_name != ''"><xsl:value-of select="p:t2('reorganisation.renamed', old_name, new_name)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t2('reorganisation.followed', old_name, new_agency)"/></xsl:otherwise>
      </xsl:choose>
      <p class="meta">
        <xsl:if test="only_kind != ''"><span><xsl:value-of select="p:t('kind.', only_kind)"/></span></xsl:if>
        <xsl:if test="only_field != ''"><span><xsl:value-of select="only_field"/></span></xsl:if>
        <xsl:if test="only_unit != ''"><span><xsl:value-of select="only_unit"/></span></xsl:if>
        <xsl:if test="new_agency != '' and only_kind = '' and only_field = '' and only_unit = ''"><span><xsl:value-of select="p:t('reorganisation.rest')"/></span><span><xsl:value-of select="p:t('accounts.', accounts)"/></span></xsl:if>
      </p>
    </li>
  </xsl:template>
</xsl:stylesheet>
