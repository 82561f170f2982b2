<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t2('group_list.title', p:day(on))"/></xsl:template>

  <xsl:template match="page[is_board = '0']" mode="main"><p class="empty"><xsl:value-of select="p:t('group_list.no_board')"/></p></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('group_list.help')"/></p>
    <p class="meta">
      <span><a href="/reception/groups?on={day_before}"><xsl:value-of select="p:t('desk.before')"/></a></span>
      <xsl:if test="day_after"><span><a href="/reception/groups?on={day_after}"><xsl:value-of select="p:t('desk.after')"/></a></span></xsl:if>
    </p>
    <xsl:apply-templates select="groups" mode="list">
      <xsl:with-param name="columns" select="'started_at agency_name top_name people field_name state'"/>
      <xsl:with-param name="label" select="'desk.groups'"/>
      <xsl:with-param name="empty" select="'empty.groups'"/>
    </xsl:apply-templates>
    <xsl:if test="is_more = '1'"><p class="hint"><xsl:value-of select="p:t('group_list.more')"/></p></xsl:if>
  </xsl:template>
</xsl:stylesheet>
